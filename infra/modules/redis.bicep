// What instances share: pictures for a day, and questions that wait for a sign-in. Its address, which holds its key,
// goes into the vault and nowhere else.

param baseName string
param location string
param vaultName string

resource cluster 'Microsoft.Cache/redisEnterprise@2025-04-01' = {
  name: '${baseName}-redis'
  location: location
  sku: { name: 'Balanced_B0' }
  properties: {
    minimumTlsVersion: '1.2'
    highAvailability: 'Disabled'
  }
}

resource database 'Microsoft.Cache/redisEnterprise/databases@2025-04-01' = {
  parent: cluster
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    // One address for all keys, which is what the app's client speaks with.
    clusteringPolicy: 'EnterpriseCluster'
    // A full Redis drops what was used least, pictures nearly always, before it refuses a question that waits. A sign-out
    // that is dropped signs nobody in.
    evictionPolicy: 'VolatileLRU'
    accessKeysAuthentication: 'Enabled'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource redisUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'redis-url'
  properties: {
    value: 'rediss://:${uriComponent(database.listKeys().primaryKey)}@${cluster.properties.hostName}:10000'
  }
}
