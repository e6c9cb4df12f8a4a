{{/*
What values.schema.json cannot say: rules over several values. Each message names the value, what it is and what is expected.
*/}}

{{- define "shardline.validate" -}}
{{- include "shardline.validateEnvironment" . }}
{{- include "shardline.validateImages" . }}
{{- include "shardline.validateStores" . }}
{{- include "shardline.validateScale" . }}
{{- end }}

{{- define "shardline.validateEnvironment" -}}
{{- if .Values.dev.enabled }}
{{- if eq .Values.environment "production" }}
{{- fail "dev.enabled: true (expected: false while environment is production; the Kafka, Redis and simulator of dev have no password, no replica and no backup. To try Shardline: -f values-dev.yaml)" }}
{{- end }}
{{- if .Values.kafka.bootstrapServers }}
{{- fail (printf "kafka.bootstrapServers: %s (expected: empty while dev.enabled is true, which starts a Kafka of its own)" .Values.kafka.bootstrapServers) }}
{{- end }}
{{- if .Values.redis.host }}
{{- fail (printf "redis.host: %s (expected: empty while dev.enabled is true, which starts a Redis of its own)" .Values.redis.host) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "shardline.validateImages" -}}
{{- $own := dict "gateway.image" .Values.gateway.image "logic.image" .Values.logic.image }}
{{- if .Values.dev.enabled }}
{{- $_ := set $own "dev.simulator.image" .Values.dev.simulator.image }}
{{- end }}
{{- range $name, $image := $own }}
{{- if not (coalesce $.Values.global.imageRegistry $image.registry $.Values.image.registry) }}
{{- fail "image.registry: empty (expected: the registry that you pushed Shardline's images to; or global.imageRegistry, if all images come from there)" }}
{{- end }}
{{- end }}
{{- $tagged := merge (dict "image" .Values.image) $own }}
{{- if .Values.dev.enabled }}
{{- $tagged = merge (dict "dev.kafka.image" .Values.dev.kafka.image "dev.redis.image" .Values.dev.redis.image) $tagged }}
{{- end }}
{{- range $name, $image := $tagged }}
{{- if eq (toString $image.tag) "latest" }}
{{- fail (printf "%s.tag: latest (expected: a version, or a digest: what runs must not change by itself)" $name) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "shardline.validateStores" -}}
{{- if not .Values.dev.enabled }}
{{- if not .Values.kafka.bootstrapServers }}
{{- fail "kafka.bootstrapServers: empty (expected: host:port of your brokers; to try Shardline without any: -f values-dev.yaml)" }}
{{- end }}
{{- $spring := dig "spring" "data" "redis" (dict) .Values.logic.config }}
{{- if not (or .Values.redis.host $spring.sentinel $spring.cluster $spring.url) }}
{{- fail "redis.host: empty (expected: the host of your Redis; or spring.data.redis.sentinel or .cluster in logic.config)" }}
{{- end }}
{{- if not .Values.bots.existingSecrets }}
{{- fail "bots.existingSecrets: empty (expected: the names of Secrets with bot files, see docs/deploy.md)" }}
{{- end }}
{{- with .Values.kafka.security }}
{{- if and (hasPrefix "SASL" .protocol) (not .existingSecret) }}
{{- fail (printf "kafka.security.existingSecret: empty (expected: the name of the Secret with user and password, since kafka.security.protocol is %s)" .protocol) }}
{{- end }}
{{- if and .caSecret (not (hasSuffix "SSL" .protocol)) }}
{{- fail (printf "kafka.security.caSecret: %s (expected: empty, since kafka.security.protocol is %s)" .caSecret .protocol) }}
{{- end }}
{{- end }}
{{- if and .Values.redis.usernameKey (not .Values.redis.existingSecret) }}
{{- fail "redis.existingSecret: empty (expected: the name of the Secret, since redis.usernameKey is set)" }}
{{- end }}
{{- if and .Values.redis.caSecret (not .Values.redis.tls) }}
{{- fail "redis.caSecret: set (expected: empty, since redis.tls is false)" }}
{{- end }}
{{- end }}
{{- if gt (int .Values.topics.minInsyncReplicas) (int .Values.topics.replicationFactor) }}
{{- fail (printf "topics.minInsyncReplicas: %d (expected: at most topics.replicationFactor, %d)" (int .Values.topics.minInsyncReplicas) (int .Values.topics.replicationFactor)) }}
{{- end }}
{{- end }}

{{/*
The most gateway pods that an ownership mode can have. "local" keeps checkpoints and ownership in the one pod: a second pod would
connect the same shards again, and the platform would end the sessions of the first. A mode that shares ownership over a store
gets a line here and an entry in values.schema.json; nothing else refuses more pods.
*/}}
{{- define "shardline.maxGatewayReplicas" -}}
{{- get (dict "local" 1) . }}
{{- end }}

{{- define "shardline.validateScale" -}}
{{- $most := include "shardline.maxGatewayReplicas" .Values.gateway.ownership | int }}
{{- if gt (int .Values.gateway.replicas) $most }}
{{- fail (printf "gateway.replicas: %d (expected: at most %d while gateway.ownership is %s: a second pod would take the same shards and end the sessions of the first; ownership over Redis is not there yet)" (int .Values.gateway.replicas) $most .Values.gateway.ownership) }}
{{- end }}
{{- with .Values.logic.autoscaling }}
{{- if .enabled }}
{{- if gt (int .minReplicas) (int .maxReplicas) }}
{{- fail (printf "logic.autoscaling.minReplicas: %d (expected: at most logic.autoscaling.maxReplicas, %d)" (int .minReplicas) (int .maxReplicas)) }}
{{- end }}
{{- if gt (int .maxReplicas) (int $.Values.topics.partitions) }}
{{- fail (printf "logic.autoscaling.maxReplicas: %d (expected: at most topics.partitions, %d: further pods would have nothing to read)" (int .maxReplicas) (int $.Values.topics.partitions)) }}
{{- end }}
{{- if not (dig "requests" "cpu" "" $.Values.logic.resources) }}
{{- fail "logic.resources.requests.cpu: missing (expected: a CPU request, of which the HPA computes its percentage)" }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
