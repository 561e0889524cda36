import { resetSandbox } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { openForSuite } from './open-for-suite.js';
import { TabDriver } from './tab-driver.js';

/** The product, the sandbox, and the tab in the host page. */
export interface OpenTab {
  readonly house: House;
  readonly driver: TabDriver;
  readonly close: () => Promise<void>;
}

/** @param settings environment variables that differ from the demo's */
export async function openTab(executablePath: string, settings: Record<string, string> = {}): Promise<OpenTab> {
  const house = await openHouse(settings);
  const driver = await TabDriver.open(house, executablePath).catch(async (thrown: unknown) => {
    await house.stop();
    throw thrown;
  });
  const close = async (): Promise<void> => {
    await driver.close();
    await house.stop();
  };
  return { house, driver, close };
}

/** The same for a whole suite; the sandbox begins each test as it was made. */
export function tabForSuite(executablePath: string): Pick<OpenTab, 'house' | 'driver'> {
  const given = openForSuite({
    open: () => openTab(executablePath),
    renew: ({ house }) => resetSandbox(house),
    faults: ({ driver }) => driver.faults.splice(0),
    close: ({ close }) => close(),
  });
  return {
    get house() {
      return given().house;
    },
    get driver() {
      return given().driver;
    },
  };
}
