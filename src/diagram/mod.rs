//! Ecosystem to a scene of flat shapes in plain numbers, shared by the canvas and every picture.
