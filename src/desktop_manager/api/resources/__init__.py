"""One small function per call, the client first."""
