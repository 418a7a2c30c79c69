package app.prongsai.platform;

/** Whether this process runs the processors, or leaves them to the one that serves the same data. */
record ProcessorsHere(boolean run) {}
