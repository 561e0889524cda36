// Everything that Portrait needs in Azure: a host, the bot's registration, a vault for its secrets, the log and, where
// it is wanted, a Redis. docs/deploy.md tells what each parameter does. A deployment
// sets the host's settings as they stand here: what is changed by hand is undone, so it is changed by parameters.

@description('Begins the name of every resource; with its suffix unique in the world. Letters and digits, since a vault takes nothing else.')
@minLength(3)
@maxLength(20)
param baseName string

@description('Where everything is.')
param location string = resourceGroup().location

@description('What stands behind the app\'s name, to tell environments apart. May be empty.')
param appNameSuffix string

@description('The app\'s id in Teams, which the buttons that open the tab lead to.')
param teamsAppId string

@description('Application (client) id of the one registration: the bot\'s, which also signs people in and reads Graph.')
param botId string

@description('The tenant of that registration, whose people are shown.')
param botTenantId string

@description('Client secret of that registration.')
@secure()
param botPassword string

@description('Keys that sign the buttons of cards, separated by commas; the first signs.')
@secure()
param cardSigningKeys string

@description('Keys that sign the addresses of pictures, separated by commas; the first signs.')
@secure()
param imageSigningKeys string

@description('Key under which ids are hashed in the log, so that one person is one hash on every instance.')
@secure()
param logHashKey string

@description('Lets a collector read /metrics from another machine.')
@secure()
param metricsToken string

@description('A host name of your own that is bound to the App Service; empty for the one that Azure gives it.')
param publicHost string

@description('The app\'s id in the organization\'s catalog, once it is published there; empty before.')
param catalogAppId string

@description('Tenants whose members are served, separated by commas; empty for the registration\'s own.')
param allowedTenants string

@description('Further settings of the app by name, and others than those that are made here; no secrets.')
param extraSettings object

@description('The Microsoft cloud that the tenant is in; global includes GCC.')
@allowed(['global', 'usgov-l4', 'usgov-l5', 'china'])
param cloud string

@description('Who is told when the app does not answer, by mail; empty for nobody.')
param alertEmail string

@description('Whose rights show people\'s photos in chat: the app\'s own, or the asker\'s.')
@allowed(['app', 'user'])
param photoAccess string

@description('How pictures get into cards: in the message, or fetched from a signed address.')
@allowed(['inline', 'url'])
param imageDelivery string

@description('Group of people who are never shown to others; empty for none.')
param excludedGroupId string

@description('Size of the App Service plan.')
param planSku string

@description('How many instances run. More than one shares a Redis.')
@minValue(1)
@maxValue(10)
param instances int

@description('Whether instances share an Azure Managed Redis.')
param withRedis bool

@description('Days that the log is kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { baseName: baseName, location: location, retentionDays: logRetentionDays }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { baseName: baseName, location: location }
}

module redis 'modules/redis.bicep' = if (withRedis) {
  name: 'redis'
  params: { baseName: baseName, location: location, vaultName: vault.outputs.name }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    baseName: baseName
    location: location
    readerPrincipalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    botPassword: botPassword
    cardSigningKeys: cardSigningKeys
    imageSigningKeys: imageSigningKeys
    logHashKey: logHashKey
    metricsToken: metricsToken
  }
}

module webApp 'modules/web-app.bicep' = {
  name: 'web-app'
  params: {
    baseName: baseName
    location: location
    planSku: planSku
    instances: instances
    identityId: identity.outputs.id
    vaultUri: vault.outputs.uri
    workspaceId: logs.outputs.workspaceId
    // What the catalog has is another app to Teams.
    teamsAppId: empty(catalogAppId) ? teamsAppId : catalogAppId
    botId: botId
    botTenantId: botTenantId
    allowedTenants: empty(allowedTenants) ? botTenantId : allowedTenants
    photoAccess: photoAccess
    imageDelivery: imageDelivery
    excludedGroupId: excludedGroupId
    withRedis: withRedis
    publicHost: publicHost
    cloud: cloud
    extraSettings: extraSettings
  }
  // The app looks for its Redis when it starts.
  dependsOn: [redis]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    baseName: baseName
    displayName: 'Portrait${appNameSuffix}'
    botId: botId
    botTenantId: botTenantId
    host: webApp.outputs.host
  }
}

// Its places are those of the global cloud.
module availability 'modules/availability.bicep' = if (cloud == 'global') {
  name: 'availability'
  params: {
    baseName: baseName
    location: location
    workspaceId: logs.outputs.workspaceId
    host: webApp.outputs.host
    alertEmail: alertEmail
  }
}

// The toolkit writes these into the environment's file; the app package and the upload use them.
output BOT_DOMAIN string = webApp.outputs.host
output APP_SERVICE_RESOURCE_ID string = webApp.outputs.id
