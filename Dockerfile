# The images of all services: docker build --build-arg SERVICE=gateway . (or logic, or simulator). Needs nothing but Docker:
# Maven runs in the first stage. docs/deploy.md says how to build behind mirrors.
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

# Builds all services at once and is the same for each of them, so that three images cost one build.
FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
COPY . .
# Checks and tests are the business of mvn verify. The secret is a settings.xml of your own, for a mirror of Maven Central.
RUN --mount=type=cache,target=/maven/.m2/repository \
    --mount=type=secret,id=maven-settings,target=/maven/.m2/settings.xml \
    MAVEN_OPTS=-Duser.home=/maven mvn -B package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true \
        -pl gateway-service,logic-service,platform-simulator,plugins/plugin-echo,plugins/plugin-help,plugins/plugin-ping -am
# Libraries change rarely and the service often, so they become layers of their own.
RUN set -e; \
    for name in gateway-service logic-service platform-simulator; do \
        service=${name%-service}; service=${service#platform-}; \
        mv $name/target/*-exec.jar service.jar; \
        java -Djarmode=tools -jar service.jar extract --layers --destination /images/$service; \
    done; \
    mkdir /images/logic/application/plugins; \
    for plugin in echo help ping; do \
        cp plugins/plugin-$plugin/target/plugin-$plugin-*.jar /images/logic/application/plugins/plugin-$plugin.jar; \
    done

FROM ${JRE_IMAGE}
WORKDIR /app
# The gateway's checkpoints are the only thing that is written besides /tmp; a new volume takes its owner from here.
RUN mkdir checkpoints && chown 10001:10001 checkpoints
# Half of the container's memory for the heap; buffers, classes and threads take the rest. To change it, replace the variable.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
ARG SERVICE
COPY --from=build /images/${SERVICE}/dependencies/ ./
COPY --from=build /images/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /images/${SERVICE}/application/ ./
USER 10001:10001
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]
