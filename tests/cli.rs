//! The command line keeps its contract.
