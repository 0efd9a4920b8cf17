//! The layers and invariants of the code hold.
