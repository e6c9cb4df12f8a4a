{{/* Parts that all pods share. */}}

{{/* The restricted Pod Security Standard, for any user id. Takes the id. */}}
{{- define "shardline.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "shardline.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* What every pod spec begins with. Takes (list $ <user id>). */}}
{{- define "shardline.podDefaults" -}}
{{- $root := index . 0 -}}
serviceAccountName: {{ include "shardline.serviceAccountName" $root }}
# Nothing here talks to the API server.
automountServiceAccountToken: false
# Else a Service named kafka would set KAFKA_PORT and the like, which the services and Kafka's image take for settings.
enableServiceLinks: false
{{- with $root.Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- include "shardline.podSecurityContext" (index . 1) | nindent 2 }}
{{- end }}

{{/* Where a component's pods may run. Takes the component's values. */}}
{{- define "shardline.placement" -}}
{{- with .priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Probes of a service: three minutes to start, then it is restarted only if it stops answering at all. */}}
{{- define "shardline.probes" -}}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: http}
  periodSeconds: 2
  timeoutSeconds: 3
  failureThreshold: 90
livenessProbe:
  httpGet: {path: /actuator/health/liveness, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /actuator/health/readiness, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 3
{{- end }}

{{/* Volumes of gateway and logic. */}}
{{- define "shardline.serviceVolumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
- name: bots
  projected:
    defaultMode: 0440
    sources:
      {{- if .Values.dev.enabled }}
      - secret:
          name: {{ include "shardline.fullname" . }}-simulator
      {{- end }}
      {{- range .Values.bots.existingSecrets }}
      - secret:
          name: {{ . }}
      {{- end }}
{{- if and .Values.kafka.security.caSecret (not .Values.dev.enabled) }}
- name: kafka-ca
  secret:
    secretName: {{ .Values.kafka.security.caSecret }}
    items:
      - {key: {{ .Values.kafka.security.caKey | quote }}, path: ca.crt}
{{- end }}
{{- end }}

{{- define "shardline.serviceMounts" -}}
- name: config
  mountPath: /app/config
  readOnly: true
- name: bots
  mountPath: /app/bots
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- if and .Values.kafka.security.caSecret (not .Values.dev.enabled) }}
- name: kafka-ca
  mountPath: /app/kafka-ca
  readOnly: true
{{- end }}
{{- end }}

{{/* User and password of the brokers, by the names that the service's configuration asks for. */}}
{{- define "shardline.kafkaEnv" -}}
{{- with .Values.kafka.security }}
{{- if and (hasPrefix "SASL" .protocol) (not $.Values.dev.enabled) }}
- name: SHARDLINE_KAFKA_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ .existingSecret }}, key: {{ .usernameKey | quote }}}
- name: SHARDLINE_KAFKA_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ .existingSecret }}, key: {{ .passwordKey | quote }}}
{{- end }}
{{- end }}
{{- end }}

{{/* User and password of Redis, by the names that the service's configuration asks for. */}}
{{- define "shardline.redisEnv" -}}
{{- with .Values.redis }}
{{- if and .existingSecret (not $.Values.dev.enabled) }}
{{- if .usernameKey }}
- name: SHARDLINE_REDIS_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ .existingSecret }}, key: {{ .usernameKey | quote }}}
{{- end }}
- name: SHARDLINE_REDIS_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ .existingSecret }}, key: {{ .passwordKey | quote }}}
{{- end }}
{{- end }}
{{- end }}
