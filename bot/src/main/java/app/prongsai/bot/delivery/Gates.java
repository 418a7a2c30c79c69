package app.prongsai.bot.delivery;

import java.util.concurrent.Semaphore;

/** Channels in trouble wait for one another at a gate of their own, so that they never hold up those that work. */
final class Gates {

    private final Semaphore sound;
    private final Semaphore troubled;

    Gates(int soundAtOnce, int troubledAtOnce) {
        this.sound = new Semaphore(soundAtOnce);
        this.troubled = new Semaphore(troubledAtOnce);
    }

    interface Work {
        void run() throws InterruptedException;
    }

    void pass(boolean inTrouble, Work work) throws InterruptedException {
        Semaphore gate = inTrouble ? troubled : sound;
        gate.acquire();
        try {
            work.run();
        } finally {
            gate.release();
        }
    }
}
