package kz.patronat.numbering;

import java.util.Optional;
import kz.patronat.kernel.ProviderId;
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

    Numbers(JdbcClient database) {
        this.database = database;
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
        var next = database.sql("""
                        insert into number_counter (provider_id, kind, year, last) values (?, ?, ?, 1)
                        on conflict (provider_id, kind, year) do update set last = number_counter.last + 1
                        returning last, (select number_prefix from provider where id = number_counter.provider_id) as prefix
                        """)
                .params(provider.value(), kind.name(), year)
                .query(Next.class)
                .single();
        var number = "%s-%s-%d-%06d".formatted(next.prefix(), kind.code(), year, next.last());
        if (!write(provider, kind, year, owner, next, number)) {
            // Somebody drew for the same owner meanwhile.
            giveBack(provider, kind, year);
            return find(kind, owner).orElseThrow();
        }
        return number;
    }

    private record Next(int last, String prefix) {}

    private boolean write(ProviderId provider, NumberKind kind, int year, String owner, Next next, String number) {
        return database.sql("""
                                insert into drawn_number (kind, owner, provider_id, year, ordinal, number)
                                values (?, ?, ?, ?, ?, ?) on conflict (kind, owner) do nothing
                                """)
                        .params(kind.name(), owner, provider.value(), year, next.last(), number)
                        .update()
                == 1;
    }

    private void giveBack(ProviderId provider, NumberKind kind, int year) {
        database.sql("update number_counter set last = last - 1 where provider_id = ? and kind = ? and year = ?")
                .params(provider.value(), kind.name(), year)
                .update();
    }
}
