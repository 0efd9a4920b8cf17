//! Ecosystem, catalogue and day: who is what in law, what applies, what is open.
