//! Speed of a frame of the window, without a display.

fn main() {}
