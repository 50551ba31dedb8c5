package kz.patronat.api;

import kz.patronat.access.OpenToAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The schemas of signed requests, for whoever builds them. */
@RestController
@OpenToAll
class Schemas {

    @GetMapping("/api/v1/schemas/{file}")
    ResponseEntity<Resource> schema(@PathVariable String file) {
        var schema = new ClassPathResource("xsd/" + file);
        if (!file.matches("[a-z-]+-\\d+\\.xsd") || !schema.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(schema);
    }
}
