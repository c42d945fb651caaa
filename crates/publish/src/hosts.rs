//! Files for hosts and for browsers around the site: how long each may be cached, the policy, the
//! manifest.

use serde_json::json;
use warta_page::site::Site;

use crate::failure::Failure;
use crate::output::Output;
use crate::packed::Compress;
use crate::program::Program;

/// Files that never change, because their names are made of what they hold.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Everything else is asked for again each time, and costs an answer without a body.
const ASK_AGAIN: &str = "no-cache";

/// What other sites are told of where a reader comes from.
const REFERRER: &str = "strict-origin-when-cross-origin";

/// The names of such files, after the site's own folder: the viewer's programs and style. Nothing that
/// content could name is like that: an article may well be called `warta-1`. Trunk leaves zeros at the
/// beginning of a name out.
pub(crate) const LASTING: &str = r"warta-(islands-|start-)?[0-9a-f]{12,16}\.(css|js|wasm)";

/// Writes them.
pub(crate) fn write(
    site: &Site,
    program: &Program,
    compress: Compress,
    output: &Output,
) -> Result<(), Failure> {
    output.put("manifest.webmanifest", manifest(site, program).as_bytes())?;
    // Without it GitHub Pages has every file go through another program first.
    output.put(".nojekyll", b"")?;
    // A policy in a header can say what one in a page can't: who may frame the page.
    let policy = format!("{}; frame-ancestors 'self'", program.viewer.policy);
    let packed = compress != Compress::Nothing;
    output.put("_headers", headers(&policy, &program.lasting()).as_bytes())?;
    output.put("hosts/nginx.conf", nginx(&policy, compress).as_bytes())?;
    output.put("hosts/apache.conf", apache(&policy, packed).as_bytes())
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
        "background_color": program.viewer.colour,
        "theme_color": program.viewer.colour,
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

/// For Netlify and Cloudflare Pages, which read it from the root of the site. Both know `*`, and nothing
/// finer, so that the viewer's files are named one by one.
fn headers(policy: &str, lasting: &[String]) -> String {
    let mut out = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: {REFERRER}\n"
    );
    // Cloudflare joins the values of all rules for a path, so no path has two rules for this.
    for path in lasting {
        out.push_str(&format!("/{path}\n  Cache-Control: {FOR_EVER}\n"));
    }
    for path in ["edition.txt", "offline.js"] {
        out.push_str(&format!("/{path}\n  Cache-Control: {ASK_AGAIN}\n"));
    }
    out
}

/// Types of texts that hosts should pack, beside `text/html`; feeds and sitemaps are `text/xml` to nginx.
const TEXTS: &str = "text/css text/javascript application/javascript text/plain text/xml application/json \
                     application/xml application/rss+xml application/atom+xml application/feed+json \
                     image/svg+xml application/wasm application/manifest+json";

/// Sends every text packed, whatever lies there packed: nginx packs by itself what does not.
///
/// nginx's module for Brotli, once it is on for files that lie there packed, has browsers that know Brotli
/// get everything else unpacked, unless it packs that itself.
///
/// A `location` that sets one header has none of those around it, so each sets all that it needs. What a
/// host can't find is answered in the place of 404.html: with the headers of the pages, which `always`
/// adds to such answers too.
fn nginx(policy: &str, compress: Compress) -> String {
    let packed = match compress {
        Compress::Nothing => "",
        Compress::Viewer | Compress::Everything => "# brotli_static on;\n",
    };
    let usual = format!(
        "    add_header Cache-Control \"{ASK_AGAIN}\" always;\n    \
             add_header X-Content-Type-Options nosniff always;\n    \
             add_header Referrer-Policy {REFERRER} always;\n"
    );
    format!(
        "# For nginx, inside the `server` block, in the place of its own `location /`; for a site in a folder,\n\
         # put the folder before the paths.\n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         # Only where nginx has its module for Brotli; then all of these lines together:\n\
         {packed}\
         # brotli on;\n\
         # brotli_types {TEXTS};\n\
         gzip on;\n\
         gzip_vary on;\n\
         gzip_proxied any;\n\
         gzip_comp_level 5;\n\
         gzip_types {TEXTS};\n\
         location ~ \"^/{LASTING}$\" {{\n    \
             add_header Cache-Control \"{FOR_EVER}\";\n    \
             add_header X-Content-Type-Options nosniff always;\n\
         }}\n\
         # Its ending is not among nginx's types.\n\
         location = /manifest.webmanifest {{\n    \
             types {{ }}\n    \
             default_type application/manifest+json;\n\
         {usual}\
         }}\n\
         location / {{\n\
         {usual}    \
             add_header Content-Security-Policy \"{policy}\" always;\n\
         }}\n"
    )
}

/// The packed files for Apache. A path that was rewritten is looked at again, by the name of the packed
/// file: nothing packs that once more.
const APACHE_PACKED: &str = "\
<IfModule mod_rewrite.c>
    <IfModule mod_headers.c>
        RewriteEngine on
        RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])br($|[,\\s]|;\\s*q=(1|0\\.0*[1-9]))
        RewriteCond %{REQUEST_FILENAME}.br -f
        RewriteRule ^.*$ %{REQUEST_URI}.br [L]
        Header merge Vary Accept-Encoding
    </IfModule>
</IfModule>
<IfModule mod_mime.c>
    RemoveLanguage .br
    AddEncoding br .br
</IfModule>
<IfModule mod_setenvif.c>
    SetEnvIf Request_URI \\.br$ no-gzip no-brotli
</IfModule>
";

fn apache(policy: &str, packed: bool) -> String {
    let packed = if packed { APACHE_PACKED } else { "" };
    format!(
        "# For Apache: as .htaccess beside index.html, or in the <Directory> of the site's folder. For a site\n\
         # in a folder of its host, put the folder before /404.html.\n\
         ErrorDocument 404 /404.html\n\
         <IfModule mod_headers.c>\n    \
             Header always set X-Content-Type-Options nosniff\n    \
             Header always set Content-Security-Policy \"{policy}\"\n    \
             Header set Cache-Control \"{ASK_AGAIN}\"\n    \
             <If \"%{{REQUEST_URI}} =~ m#/{LASTING}(\\.br)?$#\">\n        \
                 Header set Cache-Control \"{FOR_EVER}\"\n    \
             </If>\n\
         </IfModule>\n\
         {packed}\
         <IfModule mod_deflate.c>\n    \
             AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript \
         text/plain text/xml application/json application/xml application/rss+xml application/atom+xml \
         image/svg+xml application/wasm\n\
         </IfModule>\n\
         AddType application/wasm .wasm\n\
         AddType application/manifest+json .webmanifest\n"
    )
}
