/** Ports of the servers that tests start: free ones, found by the process that comes first and told to those that it starts. */
import { createServer } from 'node:net';

/** The port of `npm start`, where looking begins; another may be asked for. */
const FIRST = Number(process.env.ATLAS_PORT ?? 4173);
const SERVERS = 5;

const isFree = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});

async function findFreePorts(): Promise<number[]> {
	const ports: number[] = [];
	for (let port = FIRST; ports.length < SERVERS; port += 1) if (await isFree(port)) ports.push(port);
	if (ports[0] !== FIRST) console.log(`Port ${FIRST} is taken: the tests serve the site on ${ports[0]}`);
	return ports;
}

process.env.ATLAS_TEST_PORTS ??= (await findFreePorts()).join();
const [site = 0, cells = 0, nginx = 0, region = 0, apache = 0] =
	process.env.ATLAS_TEST_PORTS.split(',').map(Number);

const at = (port: number): string => `http://127.0.0.1:${port}`;

/** The site, and the site built without any source of outlines: its communes are approximate cells. */
export const SITE = at(site);
export const CELLS_SITE = at(cells);
/** The site behind nginx and behind Apache, and with the map of the whole region: each started by its own test. */
export const NGINX_SITE = at(nginx);
export const APACHE_SITE = at(apache);
export const REGION_SITE = at(region);

export const portOf = (address: string): string => new URL(address).port;
