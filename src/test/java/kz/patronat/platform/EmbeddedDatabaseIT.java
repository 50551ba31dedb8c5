package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class EmbeddedDatabaseIT {

    @Autowired
    JdbcClient database;

    @Test
    void isPostgreSql17() {
        assertThat(database.sql("show server_version").query(String.class).single())
                .startsWith("17.");
    }

    @Test
    void sortsNamesInKazakh() {
        var sorted = database.sql("""
                        select name from unnest(array['Ярослав', 'Қанат', 'Ғалым', 'Әлия', 'Лаура', 'Камила', 'Дана', \
                        'Болат', 'Гүлнар', 'Айгүл', 'Өмір', 'Олжас', 'Ұлан', 'Үміт', 'Умар', 'Іңкәр', 'Ильяс', 'Һәкім', \
                        'Хасен', 'Нұрлан', 'Ырыс']) as name order by name collate kazakh""").query(String.class).list();

        assertThat(sorted)
                .isEqualTo(List.of(
                        "Айгүл", "Әлия", "Болат", "Гүлнар", "Ғалым", "Дана", "Ильяс", "Камила", "Қанат", "Лаура",
                        "Нұрлан", "Олжас", "Өмір", "Умар", "Ұлан", "Үміт", "Хасен", "Һәкім", "Ырыс", "Іңкәр",
                        "Ярослав"));
    }

    @Test
    void holdsTheTablesOfTheEngineBesideOurs() {
        assertThat(database.sql("select count(*) from act_ge_property")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(database.sql("select count(*) from flyway_schema_history where not success")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsNobodyWhatStandsInARowThatItRefuses() {
        var refused = database.sql("insert into number_counter (provider_id, kind, year) values (?, 'CASE', 2026)")
                .param("850315400015");

        assertThatThrownBy(refused::update)
                .rootCause()
                .hasMessageContaining("null value in column")
                .hasMessageNotContaining("850315400015");
    }
}
