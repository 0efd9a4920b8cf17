//! Every rule finds what its teaching text says.
