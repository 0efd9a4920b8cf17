//! The application without a window: state, actions, commands.
