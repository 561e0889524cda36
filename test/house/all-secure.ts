// Read by open-house.ts: every house of this run is one where everything is authenticated.
process.env['SECURE_HOUSES'] = '1';
