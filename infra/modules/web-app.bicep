// The host. docs/configuration.md explains every setting that it hands to the app.

param baseName string
param location string
param planSku string
param instances int
param identityId string
param vaultUri string
param workspaceId string
param teamsAppId string
param botId string
param botTenantId string
param allowedTenants string
param photoAccess string
param imageDelivery string
param excludedGroupId string
param withRedis bool
param publicHost string
param cloud string
param extraSettings object

var appName = '${baseName}-app'
// The suffix of Azure's own names differs from cloud to cloud.
var host = empty(publicHost) ? app.properties.defaultHostName : publicHost

// By reference: App Service reads the value with the identity above, and the setting shows where from.
var secrets = {
  BOT_PASSWORD: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/bot-password)'
  AAD_APP_CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/bot-password)'
  CARD_SIGNING_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/card-signing-keys)'
  IMAGE_SIGNING_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/image-signing-keys)'
  LOG_HASH_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/log-hash-key)'
  METRICS_TOKEN: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/metrics-token)'
}

var redisSecret = withRedis ? { REDIS_URL: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/redis-url)' } : {}

var settings = {
  PORTRAIT_MODE: 'tenant'
  HOST: '0.0.0.0'
  PORT: '8080'
  PUBLIC_URL: 'https://${host}'
  TEAMS_APP_ID: teamsAppId
  BOT_ID: botId
  BOT_TYPE: 'SingleTenant'
  BOT_TENANT_ID: botTenantId
  BOT_PHOTO_ACCESS: photoAccess
  AAD_APP_CLIENT_ID: botId
  AAD_APP_TENANT_ID: botTenantId
  AAD_APP_ID_URI: 'api://${host}/botid-${botId}'
  ALLOWED_TENANTS: allowedTenants
  CLOUD: cloud
  IMAGE_DELIVERY: imageDelivery
  // An empty value is none to the app.
  EXCLUDED_GROUP_ID: excludedGroupId
  // Twice the cores of the plan, and two (docs/configuration.md).
  UV_THREADPOOL_SIZE: '6'
}

// What App Service itself reads.
var platform = {
  // The upload is complete: nothing is to be installed or built there.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // The upload is mounted as it is, and nothing unpacks its many small files.
  WEBSITE_RUN_FROM_PACKAGE: '1'
  WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5'
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${baseName}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: appName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: !withRedis && instances > 1
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/main.js'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/healthz'
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    // Last, so that what you set counts.
    properties: union(settings, secrets, redisSecret, platform, extraSettings)
  }
}

// Uploads come with a signed-in account; a password would open the host to whoever finds it.
resource noBasicUpload 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for kind in ['scm', 'ftp']: {
    parent: app
    name: kind
    properties: { allow: false }
  }
]

// Standard output alone. App Service's own log of requests is left out: the addresses in it name people.
resource toLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output host string = host
output id string = app.id
