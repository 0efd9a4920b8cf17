//! Report to bytes, one file per format, no disk.
