// Who the host is to the vault. It is not the host's own identity, so that it may read before the host exists.

param baseName string
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

output id string = identity.id
output principalId string = identity.properties.principalId
