//! What views and report show of a map: needs, answers to a person, what if.

mod needs;
mod support;
