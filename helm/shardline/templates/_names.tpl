{{/* Names, labels and image references. */}}

{{- define "shardline.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* Prefix of every object's name. 40 characters leave room for what Kubernetes appends: labels end at 63. */}}
{{- define "shardline.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "shardline.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "shardline.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/* What selects the pods of a component; never changes between versions. Takes (list $ "gateway"). */}}
{{- define "shardline.selectorLabels" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ include "shardline.name" $root }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Labels of an object. Takes (list $ "gateway"). */}}
{{- define "shardline.labels" -}}
{{- $root := index . 0 -}}
{{ include "shardline.selectorLabels" . }}
app.kubernetes.io/part-of: shardline
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Labels of pods: without versions, which would restart every pod for a change of the chart alone. */}}
{{- define "shardline.podLabels" -}}
{{ include "shardline.selectorLabels" . }}
app.kubernetes.io/part-of: shardline
{{- end }}

{{- define "shardline.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "shardline.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/* Reference of an image. Takes (list $ <image values>); an image without a registry of its own is Shardline's. */}}
{{- define "shardline.image" -}}
{{- $root := index . 0 }}
{{- $image := index . 1 }}
{{- $registry := coalesce $root.Values.global.imageRegistry $image.registry $root.Values.image.registry "missing" }}
{{- $reference := printf "%s/%s" (trimSuffix "/" $registry) $image.repository }}
{{- if $image.digest }}
{{- printf "%s@%s" $reference $image.digest }}
{{- else }}
{{- printf "%s:%s" $reference (coalesce $image.tag $root.Values.image.tag $root.Chart.AppVersion) }}
{{- end }}
{{- end }}

{{/* Addresses: yours, or those of the throw-away stores. */}}
{{- define "shardline.kafkaServers" -}}
{{- if .Values.dev.enabled }}{{ include "shardline.fullname" . }}-kafka:9092{{ else }}{{ .Values.kafka.bootstrapServers }}{{ end }}
{{- end }}
{{- define "shardline.redisHost" -}}
{{- if .Values.dev.enabled }}{{ include "shardline.fullname" . }}-redis{{ else }}{{ .Values.redis.host }}{{ end }}
{{- end }}
