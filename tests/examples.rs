//! Every shipped example opens, checks, saves and exports.
