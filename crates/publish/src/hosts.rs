//! Files for hosts and for browsers around the site: what may be kept for how long, the policy, the
//! manifest.

use serde_json::json;
use warta_page::site::Site;

use crate::failure::Failure;
use crate::output::Output;
use crate::program::Program;

/// Files that never change, because their names are made of what they hold.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Everything else is asked for again each time, and costs an answer without a body.
const ASK_AGAIN: &str = "no-cache";

/// Writes them.
pub(crate) fn write(site: &Site, program: &Program, output: &Output) -> Result<(), Failure> {
    output.put("manifest.webmanifest", manifest(site, program).as_bytes())?;
    // Without it GitHub Pages has every file go through another program first.
    output.put(".nojekyll", b"")?;
    // A policy in a header can say what one in a page can't: who may frame the page.
    let policy = format!("{}; frame-ancestors 'self'", program.policy);
    output.put("_headers", headers(&policy).as_bytes())?;
    output.put("hosts/nginx.conf", nginx(&policy).as_bytes())?;
    output.put("hosts/apache.conf", apache(&policy).as_bytes())
}

fn manifest(site: &Site, program: &Program) -> String {
    let manifest = json!({
        "name": site.title,
        "short_name": site.title,
        "description": site.description,
        "lang": site.language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": program.colour,
        "theme_color": program.colour,
        "icons": [
            { "src": "icon.svg", "type": "image/svg+xml", "sizes": "any" },
            { "src": "icon-192.png", "type": "image/png", "sizes": "192x192" },
            { "src": "icon-512.png", "type": "image/png", "sizes": "512x512" },
            { "src": "icon-maskable-512.png", "type": "image/png", "sizes": "512x512",
              "purpose": "maskable" },
        ],
    });
    format!("{manifest:#}\n")
}

/// For Netlify and Cloudflare Pages, which read it from the root of the site.
fn headers(policy: &str) -> String {
    let mut out = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n"
    );
    for path in ["/data/*", "/warta-*"] {
        // The first rule's value would be joined to this one.
        out.push_str(&format!("{path}\n  ! Cache-Control\n  Cache-Control: {FOR_EVER}\n"));
    }
    out.push_str(&format!("/edition.txt\n  Cache-Control: {ASK_AGAIN}\n"));
    out
}

fn nginx(policy: &str) -> String {
    format!(
        "# For nginx, inside the `server` block; for a site in a folder, put the folder before the paths.\n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         gzip on;\n\
         gzip_types text/css text/javascript application/javascript text/plain application/json \
         application/xml image/svg+xml application/wasm application/manifest+json;\n\
         location ~ ^/(data/|warta-) {{\n    \
             add_header Cache-Control \"{FOR_EVER}\";\n    \
             add_header X-Content-Type-Options nosniff;\n\
         }}\n\
         location / {{\n    \
             add_header Cache-Control \"{ASK_AGAIN}\";\n    \
             add_header X-Content-Type-Options nosniff;\n    \
             add_header Content-Security-Policy \"{policy}\";\n\
         }}\n"
    )
}

fn apache(policy: &str) -> String {
    format!(
        "# For Apache: in the site's configuration, or as .htaccess beside index.html. For a site in a\n\
         # folder, put the folder before /404.html.\n\
         ErrorDocument 404 /404.html\n\
         <IfModule mod_headers.c>\n    \
             Header set X-Content-Type-Options nosniff\n    \
             Header set Content-Security-Policy \"{policy}\"\n    \
             Header set Cache-Control \"{ASK_AGAIN}\"\n    \
             <If \"%{{REQUEST_URI}} =~ m#/(data/|warta-)#\">\n        \
                 Header set Cache-Control \"{FOR_EVER}\"\n    \
             </If>\n\
         </IfModule>\n\
         <IfModule mod_deflate.c>\n    \
             AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript \
         text/plain application/json application/xml image/svg+xml application/wasm\n\
         </IfModule>\n\
         AddType application/wasm .wasm\n\
         AddType application/manifest+json .webmanifest\n"
    )
}
