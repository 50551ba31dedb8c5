package kz.patronat.notification;

import java.net.URI;

/** Where the simulators of the embedded start listen, instead of the servers outside. */
public record StandInServers(URI sms, String mailHost, int mailPort) {}
