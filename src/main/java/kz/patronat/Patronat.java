package kz.patronat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that places a child in patronage care. */
@SpringBootApplication
public class Patronat {

    public static void main(String[] arguments) {
        SpringApplication.run(Patronat.class, arguments);
    }
}
