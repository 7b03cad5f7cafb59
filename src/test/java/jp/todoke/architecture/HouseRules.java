package jp.todoke.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/**
 * The rooms, faces and arrows of the house, as rules over a base package: the real one, and that of the bad examples which
 * prove that each rule can fail.
 */
final class HouseRules {
    /** Which module may use the face of which; everybody may use the platform. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("access", Set.of()),
            Map.entry("exchanges", Set.of("access")),
            Map.entry("sanctions", Set.of("access")),
            Map.entry("notices", Set.of("sanctions", "exchanges", "access")),
            Map.entry("filing", Set.of("exchanges", "access")),
            Map.entry("triage", Set.of("filing", "exchanges", "access")),
            Map.entry("ledger", Set.of("access")),
            Map.entry("summaries", Set.of("filing", "triage", "notices", "sanctions", "exchanges", "ledger", "access")),
            Map.entry(
                    "home",
                    Set.of("filing", "triage", "notices", "sanctions", "exchanges", "ledger", "access", "summaries")));

    /** The rooms a module may have; its root is its face. */
    static final List<String> ROOMS = List.of("domain", "usecase", "persistence", "web", "api", "rendering");

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    /** Every rule by its sentence. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("modules use only the faces the arrows allow", arrows());
        rules.put(
                "only persistence rooms know an EntityManager or SQL",
                onlyIn(
                        List.of("persistence"),
                        "platform.database",
                        resideInAnyPackage("java.sql..", "javax.sql..", "jp.todoke.platform.database")
                                .and(describe("apart from Scope and Transactions", HouseRules::isSql))));
        rules.put(
                "only persistence rooms know an EntityManager",
                onlyIn(List.of("persistence"), "platform.database", describe("EntityManager", type -> type.getName()
                        .equals("jakarta.persistence.EntityManager"))));
        rules.put(
                "only web rooms know Faces",
                onlyIn(List.of("web"), "platform.web", resideInAnyPackage("jakarta.faces..", "org.primefaces..")));
        rules.put(
                "only api rooms know JAX-RS",
                onlyIn(List.of("api"), "platform.api", resideInAnyPackage("jakarta.ws.rs..")));
        rules.put(
                "only the rendering room of the summaries knows PDF and its templates, and the look into files from outside",
                onlyIn(
                        List.of("summaries.rendering", "platform.files"),
                        "summaries.rendering",
                        resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "org.thymeleaf..")));
        rules.put(
                "domains know no container",
                noClasses()
                        .that()
                        .resideInAPackage(base + "..domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.servlet..",
                                "jakarta.transaction.."));
        rules.put(
                "public methods of use cases name their permission",
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .and()
                        .resideInAPackage(base + "..")
                        .should(namePermissions()));
        rules.put(
                "use cases observe nothing",
                classes()
                        .that()
                        .areAnnotatedWith(UseCase.class)
                        .and()
                        .resideInAPackage(base + "..")
                        .should(observeNothing()));
        rules.put(
                "entities never reach a page or an answer",
                noClasses()
                        .that()
                        .resideInAnyPackage(base + "..web..", base + "..api..")
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class));
        rules.put(
                "time comes from a clock",
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .and()
                        .doNotHaveSimpleName("Clocks")
                        .and()
                        .resideOutsideOfPackage(base + ".platform.start")
                        .should(askTheMachineForTheTime()));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .that()
                        .resideInAPackage(base + "..")
                        .should()
                        .haveNameMatching(".*\\.(\\w*(Impl|Manager|Helper|Util|Utils|Facade|DTO|Dto|Service)"
                                + "|Abstract[A-Z]\\w*|I[A-Z][a-z]\\w*)"));
        return rules;
    }

    private static boolean isSql(JavaClass type) {
        String name = type.getSimpleName();
        return !name.equals("Scope")
                && !name.equals("Transactions")
                && !name.equals("DatabaseException")
                && !name.equals("DatabaseAway");
    }

    String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        String rest = name.substring(base.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private boolean isFace(JavaClass type) {
        return type.getPackageName().equals(base + "." + module(type));
    }

    private ArchRule arrows() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new ArchCondition<>("use only faces that the arrows allow") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String from = module(type);
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String to = module(target);
                            if (to.isEmpty() || to.equals(from) || from.isEmpty() || !ARROWS.containsKey(from)) {
                                continue;
                            }
                            boolean allowed = to.equals("platform")
                                    ? !from.equals("platform")
                                    : ARROWS.get(from).contains(to) && isFace(target);
                            if (!allowed) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private ArchRule onlyIn(List<String> rooms, String platformRoom, DescribedPredicate<JavaClass> what) {
        return noClasses()
                .that(describe(
                        "reside outside of " + rooms,
                        type -> type.getPackageName().startsWith(base)
                                && !type.getPackageName().startsWith(base + "." + platformRoom)
                                && rooms.stream()
                                        .noneMatch(room -> type.getPackageName().endsWith("." + room))))
                .should(dependOnClassesThat(what));
    }

    private static ArchCondition<JavaClass> namePermissions() {
        return new ArchCondition<>("annotate public methods with @Permitted") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                    if (open && !method.isAnnotatedWith(Permitted.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no @Permitted"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> observeNothing() {
        return new ArchCondition<>("have no @Observes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class))) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " observes"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> askTheMachineForTheTime() {
        Set<String> types = new TreeSet<>(Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime"));
        return new ArchCondition<>("call now() or make a system clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().forEach(call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now = types.contains(owner)
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean clock =
                            owner.equals("java.time.Clock") && call.getName().startsWith("system");
                    boolean millis =
                            owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    if (now || clock || millis) {
                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                    }
                });
            }
        };
    }
}
