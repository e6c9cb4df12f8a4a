{{/* What the services read as application.yml. Names of settings are the services' own; a test binds them. */}}

{{- define "shardline.kafkaConfig" -}}
bootstrap-servers: {{ include "shardline.kafkaServers" . | quote }}
{{- with .Values.kafka.security }}
{{- if and (ne .protocol "PLAINTEXT") (not $.Values.dev.enabled) }}
security:
  protocol: {{ .protocol }}
properties:
  {{- if hasPrefix "SASL" .protocol }}
  {{- $module := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq .mechanism "PLAIN") }}
  sasl.mechanism: {{ .mechanism }}
  # The services fill in both from their environment, so that no secret is in this file.
  sasl.jaas.config: 'org.apache.kafka.common.security.{{ $module }} required username="${SHARDLINE_KAFKA_USERNAME}" password="${SHARDLINE_KAFKA_PASSWORD}";'
  {{- end }}
  {{- if .caSecret }}
  ssl.truststore.type: PEM
  ssl.truststore.location: /app/kafka-ca/ca.crt
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "shardline.gatewayConfig" -}}
spring:
  kafka:
    {{- include "shardline.kafkaConfig" . | nindent 4 }}
gateway:
  bot:
    directory: /app/bots
  publish:
    checkpoint-directory: /app/checkpoints
  topic:
    create: {{ .Values.topics.create }}
    partitions: {{ .Values.topics.partitions | int }}
    replication-factor: {{ .Values.topics.replicationFactor | int }}
    min-insync-replicas: {{ .Values.topics.minInsyncReplicas | int }}
    retention: {{ .Values.topics.retention }}
    checks: {{ .Values.topics.checks | quote }}
{{- end }}

{{- define "shardline.logicConfig" -}}
spring:
  kafka:
    {{- include "shardline.kafkaConfig" . | nindent 4 }}
  {{- with include "shardline.redisHost" . }}
  data:
    redis:
      host: {{ . }}
      {{- if $.Values.dev.enabled }}
      port: 6379
      {{- else }}
      port: {{ $.Values.redis.port | int }}
      database: {{ $.Values.redis.database | int }}
      {{- if $.Values.redis.usernameKey }}
      username: ${SHARDLINE_REDIS_USERNAME}
      {{- end }}
      {{- if $.Values.redis.existingSecret }}
      password: ${SHARDLINE_REDIS_PASSWORD}
      {{- end }}
      {{- if $.Values.redis.tls }}
      ssl:
        enabled: true
        {{- if $.Values.redis.caSecret }}
        bundle: redis
        {{- end }}
      {{- end }}
      {{- end }}
  {{- end }}
  {{- if and .Values.redis.tls .Values.redis.caSecret (not .Values.dev.enabled) }}
  ssl:
    bundle:
      pem:
        redis:
          truststore:
            certificate: file:/app/redis-ca/ca.crt
  {{- end }}
logic:
  bot:
    directory: /app/bots
  plugin:
    directory: /app/plugins
  conversation:
    checks: {{ .Values.topics.checks | quote }}
{{- end }}

{{/* A ConfigMap's content: the chart's settings, overlaid with the user's. Takes (list $ "gateway"). */}}
{{- define "shardline.applicationYaml" -}}
{{- $root := index . 0 }}
{{- $component := index . 1 }}
{{- $own := include (printf "shardline.%sConfig" $component) $root | fromYaml }}
{{- if hasKey $own "Error" }}
{{- fail (printf "chart: settings of %s: %s" $component $own.Error) }}
{{- end }}
{{- mustMergeOverwrite $own (index $root.Values $component).config | toYaml }}
{{- end }}
