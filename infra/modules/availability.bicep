// Application Insights beside the log: it asks for /healthz from outside every five minutes. Nothing of it runs inside
// the app, whose requests name people.

param baseName string
param location string
param workspaceId string
param host string
param alertEmail string

resource onCall 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: '${baseName}-on-call'
  location: 'global'
  properties: {
    groupShortName: 'portrait'
    enabled: true
    emailReceivers: [{ name: 'mail', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${baseName}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
  }
}

resource healthTest 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${baseName}-health'
  location: location
  kind: 'standard'
  // Application Insights finds its tests by this tag.
  tags: { 'hidden-link:${insights.id}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${baseName}-health'
    Name: 'The app answers'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'us-va-ash-azr' }, { Id: 'apac-sg-sin-azr' }]
    Request: { RequestUrl: 'https://${host}/healthz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${baseName}-unhealthy'
  location: 'global'
  properties: {
    description: 'The app does not answer from two places or more.'
    severity: 1
    enabled: true
    scopes: [insights.id, healthTest.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: healthTest.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: empty(alertEmail) ? [] : [{ actionGroupId: onCall.id }]
  }
}
