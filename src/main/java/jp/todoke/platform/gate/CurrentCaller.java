package jp.todoke.platform.gate;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request; set once by the access module when it has recognised who it is. */
@RequestScoped
public class CurrentCaller {
    private Caller caller = Caller.anonymous("-");
    private Channel channel = Channel.SYSTEM;

    public Caller get() {
        return caller;
    }

    public Channel channel() {
        return channel;
    }

    public void set(Caller recognised, Channel through) {
        caller = recognised;
        channel = through;
    }
}
