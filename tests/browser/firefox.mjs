// Firefox for the tests, driven by WebDriver BiDi: how it is found and started, and what it is told of a page.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

// A closed port of this machine stands for every other host, as it does in Chromium; addresses are looked up
// nowhere. What Firefox would ask for by itself is switched off as well, so that nothing waits for a refusal.
const CLOSED = { host: "127.0.0.1", port: 9 };
const PREFERENCES = {
  "network.proxy.type": 1,
  "network.proxy.http": CLOSED.host,
  "network.proxy.http_port": CLOSED.port,
  "network.proxy.ssl": CLOSED.host,
  "network.proxy.ssl_port": CLOSED.port,
  "network.proxy.socks": CLOSED.host,
  "network.proxy.socks_port": CLOSED.port,
  "network.proxy.socks_remote_dns": true,
  "network.proxy.no_proxies_on": "127.0.0.1",
  // The other names and addresses of this machine are other hosts too.
  "network.proxy.allow_hijacking_localhost": true,
  // Otherwise Firefox goes around a proxy that does not answer for what it needs itself.
  "network.proxy.failover_direct": false,
  "network.proxy.allow_bypass": false,
  "network.dns.disabled": true,
  "network.dns.disablePrefetch": true,
  "network.trr.mode": 5,
  "network.http.http3.enable": false,
  "media.peerconnection.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.predictor.enabled": false,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.unified": false,
  "toolkit.telemetry.server": "",
  "datareporting.usage.uploadEnabled": false,
  "app.normandy.enabled": false,
  "app.shield.optoutstudies.enabled": false,
  "app.update.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.google5.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.region.network.url": "",
  "browser.region.update.enabled": false,
  "services.settings.server": "",
  "dom.push.connection.enabled": false,
  // The only system that `prepare` knows: light, and with movement.
  "layout.css.prefers-color-scheme.content-override": 1,
  "ui.prefersReducedMotion": 0,
  // What it says of a policy is told from errors by its words.
  "intl.locale.requested": "en-US",
};

/** The program that is started. */
export function executable() {
  const found = process.env.FIREFOX ?? PLACES.find((candidate) => existsSync(candidate));
  const where = found ? ` at ${found}` : "";
  assert.ok(found && existsSync(found), `no Firefox${where}: install it (Debian: apt-get install firefox-esr) `
    + "or name one in FIREFOX; ./dev test installs it by itself");
  return found;
}

/** How it is started. @type {import("puppeteer-core").LaunchOptions} */
export const options = {
  browser: "firefox",
  extraPrefsFirefox: PREFERENCES,
  // Should a preference lose its meaning in a later Firefox: it ends before it connects to another machine.
  env: { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" },
};

/**
 * What Firefox cannot be told of one page fails here: a test that asks for it would see something else.
 *
 * @type {import("./harness.mjs").Prepare}
 */
export function prepare(_page, { theme, reducedMotion, javascript }) {
  assert.equal(theme, "light", "in Firefox the theme of the system can't be chosen for a page");
  assert.equal(reducedMotion, false, "in Firefox less movement can't be chosen for a page");
  assert.equal(javascript, true, "in Firefox scripts can't be switched off for a page");
}
