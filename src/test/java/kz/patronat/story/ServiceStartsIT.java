package kz.patronat.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class ServiceStartsIT {

    @Autowired
    Story story;

    @Test
    void comesUpWithItsDatabase() {
        assertThat(story.database()
                        .sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single())
                .isNotNegative();
    }
}
