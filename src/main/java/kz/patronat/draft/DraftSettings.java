package kz.patronat.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long a draft stays that nobody touches */
@ConfigurationProperties("patronat.draft")
public record DraftSettings(@DefaultValue("30d") Duration kept) {}
