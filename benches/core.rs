//! Speed of the core: load, save, rules, re-check.

fn main() {}
