package kz.patronat.numbering;

import java.util.Optional;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Providers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps. A number is drawn inside the transaction that stores the numbered thing, so a rollback gives
 * it back; the counter row stays locked until that transaction ends. The same owner always gets the same number.
 */
@Component
public class Numbers {

    private final JdbcClient database;
    private final Providers providers;

    Numbers(JdbcClient database, Providers providers) {
        this.database = database;
        this.providers = providers;
    }

    /**
     * The number of a thing, drawn at the first call and repeated afterwards.
     *
     * @param kind what is numbered; its {@code code} stands in the number
     * @param year year of the effective date
     * @param owner what gets the number, unique within its kind
     * @return for example {@code ҮС-ӨТ-2026-000017}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String draw(ProviderId provider, NumberKind kind, int year, String owner) {
        return find(kind, owner).orElseGet(() -> drawNew(provider, kind, year, owner));
    }

    /** The number that the thing has got already. */
    public Optional<String> find(NumberKind kind, String owner) {
        return database.sql("select number from drawn_number where kind = ? and owner = ?")
                .params(kind.name(), owner)
                .query(String.class)
                .optional();
    }

    /** What has got the number. */
    public Optional<String> owner(NumberKind kind, String number) {
        return database.sql("select owner from drawn_number where kind = ? and number = ?")
                .params(kind.name(), number)
                .query(String.class)
                .optional();
    }

    private String drawNew(ProviderId provider, NumberKind kind, int year, String owner) {
        var last = database.sql("""
                        insert into number_counter (provider_id, kind, year, last) values (?, ?, ?, 1)
                        on conflict (provider_id, kind, year) do update set last = number_counter.last + 1
                        returning last
                        """)
                .params(provider.value(), kind.name(), year)
                .query(Integer.class)
                .single();
        // Whoever drew for the same owner held the counter until now.
        var drawnMeanwhile = find(kind, owner);
        if (drawnMeanwhile.isPresent()) {
            giveBack(provider, kind, year);
            return drawnMeanwhile.get();
        }
        var number = "%s-%s-%d-%06d".formatted(providers.get(provider).numberPrefix(), kind.code(), year, last);
        database.sql(
                        "insert into drawn_number (kind, owner, provider_id, year, ordinal, number) values (?, ?, ?, ?, ?, ?)")
                .params(kind.name(), owner, provider.value(), year, last, number)
                .update();
        return number;
    }

    private void giveBack(ProviderId provider, NumberKind kind, int year) {
        database.sql("update number_counter set last = last - 1 where provider_id = ? and kind = ? and year = ?")
                .params(provider.value(), kind.name(), year)
                .update();
    }
}
