//! Files survive reading, writing, breaking and crashing.
