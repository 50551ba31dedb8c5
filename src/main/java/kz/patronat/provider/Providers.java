package kz.patronat.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of providers. */
@Component
public class Providers {

    private static final RowMapper<Provider> PROVIDER = (row, index) -> new Provider(
            new ProviderId(row.getString("id")),
            row.getString("name_kk"),
            row.getString("name_ru"),
            row.getString("akimat_kk"),
            row.getString("akimat_ru"),
            row.getString("address_kk"),
            row.getString("address_ru"),
            row.getString("phone"),
            row.getString("head_kk"),
            row.getString("head_ru"),
            row.getString("number_prefix"),
            row.getTime("opens").toLocalTime(),
            row.getTime("closes").toLocalTime(),
            akimatOffice(row),
            qualityBody(row));

    private final JdbcClient database;

    Providers(JdbcClient database) {
        this.database = database;
    }

    public Optional<Provider> find(ProviderId id) {
        return database.sql("select * from provider where id = ?")
                .param(id.value())
                .query(PROVIDER)
                .optional();
    }

    public Provider get(ProviderId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no provider " + id));
    }

    public List<Provider> all() {
        return database.sql("select * from provider order by id")
                .query(PROVIDER)
                .list();
    }

    /** As people look for them: by name, in the order of the Kazakh alphabet, where Russian names stand in their own. */
    public List<Provider> byName(Language language) {
        var name = language == Language.KK ? "name_kk" : "name_ru";
        return database.sql("select * from provider order by " + name + " collate kazakh, id")
                .query(PROVIDER)
                .list();
    }

    /**
     * Adds the provider or replaces what is known of it, once it has been checked.
     *
     * @throws RejectedInput when something is missing or cannot be, the prefix of its numbers belongs to another
     *     provider, or is another one than before: the numbers that were given bear it
     */
    public void enter(Provider provider) {
        ProviderCheck.pass(provider);
        find(provider.id())
                .filter(known -> !known.numberPrefix().equals(provider.numberPrefix()))
                .ifPresent(known -> {
                    throw new RejectedInput("numberPrefix", "provider.prefix-fixed", known.numberPrefix());
                });
        try {
            put(provider);
        } catch (DuplicateKeyException taken) {
            throw new RejectedInput("numberPrefix", "provider.prefix-taken", provider.numberPrefix());
        }
    }

    /** Adds the provider or replaces what is known of it. */
    public void put(Provider provider) {
        database.sql("""
                        insert into provider (id, name_kk, name_ru, akimat_kk, akimat_ru, address_kk, address_ru, phone,
                            head_kk, head_ru, number_prefix, opens, closes, akimat_address_kk, akimat_address_ru,
                            akimat_phone, quality_name_kk, quality_name_ru, quality_address_kk, quality_address_ru,
                            quality_phone)
                        values (:id, :nameKk, :nameRu, :akimatKk, :akimatRu, :addressKk, :addressRu, :phone,
                            :headKk, :headRu, :prefix, :opens, :closes, :akimatAddressKk, :akimatAddressRu,
                            :akimatPhone, :qualityNameKk, :qualityNameRu, :qualityAddressKk, :qualityAddressRu,
                            :qualityPhone)
                        on conflict (id) do update set name_kk = excluded.name_kk, name_ru = excluded.name_ru,
                            akimat_kk = excluded.akimat_kk, akimat_ru = excluded.akimat_ru,
                            address_kk = excluded.address_kk, address_ru = excluded.address_ru,
                            phone = excluded.phone, head_kk = excluded.head_kk, head_ru = excluded.head_ru,
                            opens = excluded.opens, closes = excluded.closes,
                            akimat_address_kk = excluded.akimat_address_kk,
                            akimat_address_ru = excluded.akimat_address_ru, akimat_phone = excluded.akimat_phone,
                            quality_name_kk = excluded.quality_name_kk, quality_name_ru = excluded.quality_name_ru,
                            quality_address_kk = excluded.quality_address_kk,
                            quality_address_ru = excluded.quality_address_ru, quality_phone = excluded.quality_phone
                        """)
                .param("id", provider.id().value())
                .param("nameKk", provider.nameKk())
                .param("nameRu", provider.nameRu())
                .param("akimatKk", provider.akimatKk())
                .param("akimatRu", provider.akimatRu())
                .param("addressKk", provider.addressKk())
                .param("addressRu", provider.addressRu())
                .param("phone", provider.phone())
                .param("headKk", provider.headKk())
                .param("headRu", provider.headRu())
                .param("prefix", provider.numberPrefix())
                .param("opens", provider.opens())
                .param("closes", provider.closes())
                .params(offices(provider))
                .update();
    }

    private static Map<String, @Nullable String> offices(Provider provider) {
        var akimat = provider.akimatOffice();
        var quality = provider.qualityBody();
        var values = new HashMap<String, @Nullable String>();
        values.put("akimatAddressKk", akimat == null ? null : akimat.address().kk());
        values.put("akimatAddressRu", akimat == null ? null : akimat.address().ru());
        values.put("akimatPhone", akimat == null ? null : akimat.phone());
        values.put("qualityNameKk", quality == null ? null : quality.name().kk());
        values.put("qualityNameRu", quality == null ? null : quality.name().ru());
        values.put(
                "qualityAddressKk", quality == null ? null : quality.address().kk());
        values.put(
                "qualityAddressRu", quality == null ? null : quality.address().ru());
        values.put("qualityPhone", quality == null ? null : quality.phone());
        return values;
    }

    private static @Nullable Office akimatOffice(ResultSet row) throws SQLException {
        var phone = row.getString("akimat_phone");
        return phone == null
                ? null
                : new Office(
                        new Bilingual(row.getString("akimat_kk"), row.getString("akimat_ru")),
                        new Bilingual(row.getString("akimat_address_kk"), row.getString("akimat_address_ru")),
                        phone);
    }

    private static @Nullable Office qualityBody(ResultSet row) throws SQLException {
        var phone = row.getString("quality_phone");
        return phone == null
                ? null
                : new Office(
                        new Bilingual(row.getString("quality_name_kk"), row.getString("quality_name_ru")),
                        new Bilingual(row.getString("quality_address_kk"), row.getString("quality_address_ru")),
                        phone);
    }
}
