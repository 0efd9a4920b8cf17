//! Onus, the program: parses arguments; no subcommand opens the window.

fn main() {}
