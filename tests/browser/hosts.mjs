// Real hosts for static files, each with the settings that it comes with, in the foreground, on a free
// port of this machine, with everything it writes in a folder of its own.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { ROOT } from "./harness.mjs";

/**
 * @typedef {{ folder: string, port: string, scratch: string }} Given What a host is started for.
 *
 * @typedef {object} Host
 * @property {string} name
 * @property {string} [program] What it is called on PATH, if not as its name says.
 * @property {string} [package] Debian's package that has it.
 * @property {string} [path] Where it is.
 * @property {(given: Given) => string[]} run Its arguments.
 * @property {(scratch: string) => NodeJS.ProcessEnv} [environment]
 */

const SYSTEM = ["/usr/sbin", "/sbin"];

/**
 * A program on PATH or where the system keeps its servers.
 *
 * @param {string} name
 */
export const program = (name) => [...(process.env.PATH ?? "").split(path.delimiter), ...SYSTEM]
  .map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/** @param {string} name */
const npm = (name) => path.join(ROOT, "node_modules/.bin", name);

/**
 * nginx's arguments; `server` is what its server says beside the folder, `start` what comes first of all.
 *
 * @param {Given} given
 * @param {string} server
 */
function nginx({ folder, port, scratch }, server, start = "") {
  const conf = path.join(scratch, "nginx.conf");
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(conf, `${start} ${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; pid ${scratch}/pid; error_log ${scratch}/error.log;
    events {}
    http {
      include /etc/nginx/mime.types; default_type application/octet-stream;
      access_log off; gzip on;
      ${kinds.map((kind) => `${kind}_temp_path ${scratch}/${kind};`).join(" ")}
      server { listen 127.0.0.1:${port}; root ${folder}; ${server} }
    }`);
  return ["-p", scratch, "-e", path.join(scratch, "error.log"), "-c", conf];
}

const BROTLI = ["filter", "static"].map((kind) => `/usr/lib/nginx/modules/ngx_http_brotli_${kind}_module.so`);

/**
 * nginx with the settings that lie in a site; `brotli`: with its module for that, and the lines for it.
 *
 * @param {string} settings
 * @returns {Host}
 */
export function nginxWith(settings, brotli = false) {
  const lines = brotli ? settings.replaceAll("# brotli", "brotli") : settings;
  const modules = brotli ? BROTLI.map((file) => `load_module ${file};`).join(" ") : "";
  return { name: "nginx", path: program("nginx"), run: (given) => nginx(given, lines, modules) };
}

/** Whether nginx's module for Brotli is here. */
export const hasBrotli = () => BROTLI.every((file) => existsSync(file));

/**
 * The hosts: `package` is Debian's; `run` gives arguments and environment.
 *
 * @type {Host[]}
 */
const HOSTS = [
  {
    name: "python", program: "python3", package: "python3",
    run: ({ folder, port }) => ["-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder],
  },
  {
    // What Debian's `default` server says, without its port.
    name: "nginx", package: "nginx-light",
    run: (given) => nginx(given, "index index.html index.htm index.nginx-debian.html; location / { try_files $uri $uri/ =404; }"),
  },
  {
    name: "apache2", package: "apache2",
    run({ folder, port, scratch }) {
      const conf = path.join(scratch, "apache.conf");
      // Debian's modules with their settings, and its rules for the folder of a site.
      writeFileSync(conf, `
        ServerName localhost
        Listen 127.0.0.1:${port}
        PidFile ${scratch}/pid
        ErrorLog ${scratch}/error.log
        DefaultRuntimeDir ${scratch}
        ${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
        Include /etc/apache2/mods-enabled/*.load
        Include /etc/apache2/mods-enabled/*.conf
        Include /etc/apache2/conf-enabled/charset.conf
        AccessFileName .htaccess
        <Directory />
          Options FollowSymLinks
          AllowOverride None
          Require all denied
        </Directory>
        <Directory ${folder}>
          Options Indexes FollowSymLinks
          AllowOverride None
          Require all granted
        </Directory>
        DocumentRoot ${folder}
      `);
      return ["-f", conf, "-D", "FOREGROUND"];
    },
    environment: (scratch) => ({
      APACHE_RUN_DIR: scratch, APACHE_LOG_DIR: scratch, APACHE_LOCK_DIR: scratch,
      APACHE_PID_FILE: path.join(scratch, "pid"), APACHE_RUN_USER: "www-data", APACHE_RUN_GROUP: "www-data",
    }),
  },
  {
    name: "lighttpd", package: "lighttpd",
    run({ folder, port, scratch }) {
      const conf = path.join(scratch, "lighttpd.conf");
      writeFileSync(conf, `
        server.modules = ("mod_indexfile", "mod_access", "mod_alias", "mod_redirect")
        server.document-root = "${folder}"
        server.errorlog = "${scratch}/error.log"
        server.bind = "127.0.0.1"
        server.port = ${port}
        server.http-parseopts = ("header-strict" => "enable", "host-strict" => "enable",
          "host-normalize" => "enable", "url-normalize-unreserved" => "enable",
          "url-normalize-required" => "enable", "url-ctrls-reject" => "enable",
          "url-path-2f-decode" => "enable", "url-path-dotseg-remove" => "enable")
        index-file.names = ("index.php", "index.html")
        url.access-deny = ("~", ".inc")
        static-file.exclude-extensions = (".php", ".pl", ".fcgi")
        include_shell "/usr/share/lighttpd/create-mime.conf.pl"
        server.modules += ("mod_dirlisting", "mod_staticfile")
      `);
      return ["-D", "-f", conf];
    },
  },
  {
    name: "caddy", package: "caddy",
    run: ({ folder, port }) => ["file-server", "--root", folder, "--listen", `127.0.0.1:${port}`],
    environment: (scratch) => ({ HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch }),
  },
  {
    name: "busybox httpd", program: "busybox", package: "busybox",
    run: ({ folder, port }) => ["httpd", "-f", "-p", `127.0.0.1:${port}`, "-h", folder],
  },
  {
    name: "serve", path: npm("serve"),
    run: ({ folder, port }) => [folder, "--listen", `tcp://127.0.0.1:${port}`, "--no-clipboard"],
  },
  {
    name: "http-server", path: npm("http-server"),
    run: ({ folder, port }) => [folder, "-a", "127.0.0.1", "-p", port],
  },
];

/**
 * The hosts that can be started here, and the names of those that can't. What is missing is installed
 * from Debian's packages where that changes nobody's machine: as root, in a container.
 */
export function available() {
  install(HOSTS.flatMap((it) => it.package ? [[it.program ?? it.name, it.package]] : []));
  const found = HOSTS.map((it) => ({ ...it, path: it.path ?? program(it.program ?? it.name) }));
  return {
    hosts: found.filter((it) => it.path && existsSync(it.path)),
    missing: found.filter((it) => !it.path || !existsSync(it.path)).map((it) => it.name),
  };
}

/**
 * Installs Debian's packages for programs that are missing; says so, and goes on where it can't.
 *
 * @param {[program: string, package: string][]} wanted
 */
export function install(wanted) {
  const packages = wanted.filter(([name]) => !program(name)).map(([, name]) => name);
  const may = process.getuid?.() === 0 && program("apt-get") && !existsSync("/run/systemd/system");
  if (packages.length === 0 || !may) return;
  /** @param {string[]} words */
  const apt = (...words) => execFileSync("apt-get", ["-y", "-o", "Acquire::http::Timeout=20", ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore", timeout: 300_000,
  });
  console.error(`installing for the tests: ${packages.join(" ")}`);
  try {
    apt("update");
    apt("install", "--no-install-recommends", ...packages);
  } catch (error) {
    console.error(`they can't be installed here: ${error}`);
  }
}

/** @returns {Promise<string>} */
const free = () => new Promise((done) => {
  const socket = createServer().listen(0, "127.0.0.1", () => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (socket.address());
    socket.close(() => done(String(port)));
  });
});

/**
 * Starts a host for a folder, and waits until it answers.
 *
 * @param {Host} host
 * @param {string} folder
 * @param {string} scratch
 */
export async function start(host, folder, scratch) {
  mkdirSync(scratch, { recursive: true });
  const port = await free();
  const child = spawn(host.path ?? host.name, host.run({ folder, port, scratch }), {
    env: { ...process.env, NO_UPDATE_CHECK: "1", ...host.environment?.(scratch) },
    cwd: scratch, stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => { said += bytes; });
  const ended = new Promise((done) => child.once("exit", done));
  const until = Date.now() + 20_000;
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      const logs = readdirSync(scratch).join(" ");
      throw new Error(`${host.name} does not answer (${child.exitCode}; ${logs}): ${said}`);
    }
    const answers = await fetch(`${origin}/`).then((answer) => answer.text(), () => null);
    if (answers !== null) break;
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
