package kz.patronat.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who works with the service: who they are, what they may be asked for, and where. */
@Component
public class StaffDirectory {

    private static final String SELECT = """
            select s.*,
                array(select role from staff_role r where r.user_id = s.user_id order by role) as roles,
                array(select provider_id from staff_provider p where p.user_id = s.user_id order by provider_id)
                    as providers
            from staff s
            """;

    private final JdbcClient database;
    private final Providers register;
    private final Accounts accounts;

    StaffDirectory(JdbcClient database, Providers register, Accounts accounts) {
        this.database = database;
        this.register = register;
        this.accounts = accounts;
    }

    public Optional<StaffMember> find(String userId) {
        return database.sql(SELECT + " where s.user_id = ?")
                .param(userId)
                .query(StaffDirectory::member)
                .optional();
    }

    /** Surname, first name and patronymic, also of a person who left; the id itself where nobody is known by it. */
    public String name(String userId) {
        return find(userId).map(member -> member.name().full()).orElse(userId);
    }

    /** The head of the provider as papers name him or her; as in the register of providers while nobody has the role. */
    public String head(ProviderId provider) {
        return in(Role.HEAD, provider).stream()
                .findFirst()
                .map(member -> member.name().full())
                .orElseGet(() -> register.get(provider).headKk());
    }

    /** The active people of this role at this provider. */
    public List<StaffMember> in(Role role, ProviderId provider) {
        return database.sql(SELECT + """
                         join staff_role r on r.user_id = s.user_id and r.role = ?
                         join staff_provider p on p.user_id = s.user_id and p.provider_id = ?
                        where s.active order by s.surname, s.given, s.user_id
                        """)
                .params(role.id(), provider.value())
                .query(StaffDirectory::member)
                .list();
    }

    /** The active people who work with cases at a provider of this person, the person too. */
    public List<StaffMember> colleagues(String userId) {
        return database.sql(SELECT + """
                        where s.active and exists (select 1 from staff_provider mine
                            join staff_provider theirs on theirs.provider_id = mine.provider_id
                            where mine.user_id = ? and theirs.user_id = s.user_id)
                        order by s.surname, s.given, s.user_id
                        """)
                .param(userId)
                .query(StaffDirectory::member)
                .list();
    }

    /** Whether the person is an active member of one of the groups at this provider. */
    public boolean isMember(String userId, Collection<Role> roles, ProviderId provider) {
        return find(userId)
                .map(member -> roles.stream().anyMatch(role -> member.has(role, provider)))
                .orElse(false);
    }

    /** The active person with this number. */
    public Optional<StaffMember> find(Iin iin) {
        return database.sql(SELECT + " where s.iin = ? and s.active")
                .param(iin.value())
                .query(StaffDirectory::member)
                .optional();
    }

    public List<StaffMember> all() {
        return database.sql(SELECT + " order by s.user_id")
                .query(StaffDirectory::member)
                .list();
    }

    /**
     * Writes the person as described, with the account to sign in.
     *
     * @param password the new password, or null to leave it as it is
     */
    @Transactional
    public void put(StaffMember member, @Nullable String password) {
        database.sql("""
                        insert into staff (user_id, surname, given, patronymic, active, iin) values (?, ?, ?, ?, ?, ?)
                        on conflict (user_id) do update set surname = excluded.surname, given = excluded.given,
                            patronymic = excluded.patronymic, active = excluded.active, iin = excluded.iin
                        """)
                .params(
                        member.userId(),
                        member.name().surname(),
                        member.name().given(),
                        member.name().patronymic(),
                        member.active(),
                        member.iin() == null ? null : member.iin().value())
                .update();
        replace("staff_role", "role", member.userId(), member.roles().stream().map(Role::id));
        replace(
                "staff_provider",
                "provider_id",
                member.userId(),
                member.providers().stream().map(ProviderId::value));
        mirror(member, password);
    }

    /** Brings the account of the person in line with the directory and the register of providers. */
    void mirror(StaffMember member, @Nullable String password) {
        var tenants = tenants(member);
        register.all().stream()
                .filter(provider -> tenants.contains(provider.id()))
                .forEach(provider -> accounts.open(provider.id(), provider.nameKk() + " / " + provider.nameRu()));
        accounts.put(member, tenants, password);
    }

    /** The active person as one who signed in; empty for whoever is unknown or left. */
    Optional<SignedIn> signIn(String userId) {
        return find(userId).filter(StaffMember::active).map(member -> new SignedIn(member, tenants(member)));
    }

    /** An administrator looks after incidents everywhere, without reading what a case holds. */
    private Set<ProviderId> tenants(StaffMember member) {
        return member.roles().contains(Role.ADMINISTRATOR)
                ? register.all().stream().map(Provider::id).collect(Collectors.toSet())
                : member.providers();
    }

    private void replace(String table, String column, String userId, Stream<String> values) {
        database.sql("delete from " + table + " where user_id = ?")
                .param(userId)
                .update();
        values.forEach(value -> database.sql("insert into " + table + " (user_id, " + column + ") values (?, ?)")
                .params(userId, value)
                .update());
    }

    private static StaffMember member(ResultSet row, int index) throws SQLException {
        return new StaffMember(
                row.getString("user_id"),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                words(row.getArray("roles"))
                        .flatMap(role -> Role.of(role).stream())
                        .collect(Collectors.toSet()),
                words(row.getArray("providers")).map(ProviderId::new).collect(Collectors.toSet()),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("iin")).map(Iin::new).orElse(null));
    }

    private static Stream<String> words(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
