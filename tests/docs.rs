//! What is written agrees with the code.
