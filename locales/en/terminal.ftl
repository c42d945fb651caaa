# What warta says of itself in a terminal, and its help.

terminal-about = Checks and shows Warta bundles before they are published
    .examples =
        Examples:
          warta new paper          writes a first publication to the folder paper
          warta serve paper        shows it in the browser, and again after each save
          warta check paper        says what is wrong with it, where, and what to do
          warta explain W0103      explains one kind of mistake
          warta help check         explains one command
    .language = The language that the program speaks; else that of WARTA_LANGUAGE, else the system's where it is one of these
    .color = Whether the text is coloured
terminal-language =
    .id = Indonesian
    .en = English
terminal-check = Says what is wrong with bundles, where, why and what to do
    .examples =
        Examples:
          warta check content/bundle.json       one publication, with the bundles that it names
          warta check public                    the bundle.json in a folder, or every .json file in it
          warta check 'archive/**/*.json'       every file that matches
          cat bundle.json | warta check -       from standard input
          warta check --fix bundle.json         mends what can be mended for certain, and says what is left
          warta check --fix - <a.json >b.json   the same, from standard input to standard output
          warta check --format json b.json      for programs
          warta check --language id bundle.json in Indonesian

        A bundle's "bundles" are read too, from local files beside it; nothing is fetched.

        Exit codes:
          0  no errors (there may be warnings)
          1  errors were found; with --strict, or warnings
          2  the program could not do what was asked, for example read a file
    .inputs = Files, folders or patterns; - is standard input
    .fix = Mend what can be mended for certain, and change nothing else in the files
    .format = How findings are written
    .strict = Let warnings count as errors in the exit code
terminal-format =
    .text = With the lines that they are about, for people
    .json = As one JSON array, for programs
    .sarif = As SARIF 2.1.0, for code scanning
    .github = As GitHub Actions shows it beside the lines
terminal-when =
    .auto = To a terminal, unless NO_COLOR is set
    .always = Always
    .never = Never
terminal-explain = Explains a kind of mistake by its code, with an example
    .examples =
        Examples:
          warta explain W0103                  what the code means, with an example
          warta explain W0103 --language id    the same in Indonesian
          warta explain comma                  the codes that have to do with commas
          warta explain                        all codes
    .code = A code such as W0103, or a word; all codes unless given
terminal-new = Writes a first publication, which you then change
    .examples =
        Examples:
          warta new paper                  writes paper/bundle.json and what belongs to it
          warta new paper --language en    with an article in English; unless given, it is in Indonesian
          warta new --from a.txt paper     with the article of a plain text, and says what to look at
          pbpaste | warta new --from - paper
          warta new                        in the folder where you are

        What is there already is never overwritten.
    .folder = The folder; it is made if it does not exist
    .from = Makes the article of a plain text, as a newsroom sends it: bundle.json and nothing else (-: standard input)
terminal-split = Cuts a large bundle into a main file and parts, of which a page reads only what it needs
    .examples =
        Examples:
          warta split content/bundle.json --out site/content
          warta split archive.json --out site/content --articles 50

        Writes bundle.json, which keeps everything but the articles, and bundle-1.json, bundle-2.json, … beside it, the
        newest articles in the first. Pictures stay where they are: copy the folder, then the new files over it.
        What is there already is never overwritten. A bundle that has errors is not cut: warta check names them.
    .bundle = The bundle
    .out = The folder to write to; it is made if it does not exist
    .articles = How many articles a part holds at most
terminal-schema = Prints the JSON Schema of the format, for editors
    .examples =
        Example:
          warta schema > warta.schema.json

        An editor that knows JSON Schema then offers the fields while you type, if the bundle names that file as
        its "$schema".
terminal-completions = Prints the script with which your shell completes what you type
    .examples =
        Examples:
          warta completions bash > ~/.local/share/bash-completion/completions/warta
          warta completions zsh > ~/.zfunc/_warta
          warta completions fish > ~/.config/fish/completions/warta.fish
    .shell = The shell
terminal-serve = Serves the site with your content, and shows each save in every open browser
    .examples =
        Examples:
          warta serve content                  the bundle.json in a folder
          warta serve content --open           and opens the page in the browser
          warta serve news.json elections.json several bundles as one publication
          warta serve content --poll           on a network drive or in a container

        Every save shows at once in every open browser, with the problems over the page.
        Drafts are shown and marked; readers never get them. Ctrl-C ends it.
    .paths = Bundles, or folders that hold one
    .port = The port; 8080 or the next one that is free unless given
    .site = The folder of the built site; if absent, the one in WARTA_SITE, or "site" beside this program
    .open = Open the page in the browser
    .no-drafts = Leave drafts out, as readers get it
    .poll = Look for changes instead of being told, for network drives and containers
    .host = Serve other machines as well, at this address of yours; 0.0.0.0 is every one
terminal-build = Writes a site for any static host
    .examples =
        Examples:
          warta build content/bundle.json --out site     one publication
          warta build news.json people.json --out site   several bundles as one; the first describes the site
          warta build content --single-file warta.html   one file that opens by double-click, from mail, offline

        The folder can be uploaded as it is to any static host, at its root or in any folder.
        Content with errors is refused, and the old folder stays as it was; with --keep-going the articles
        that have errors are left out.

        Exit codes:
          0  the site is built
          1  errors were found in the content
          2  the program could not do what was asked
    .content = Bundles, or folders that hold a bundle.json
    .out = The folder to write; an older built site in it is replaced as a whole, but CNAME and what begins with a dot stay
    .single-file = Write one HTML file in place of a folder, with every page and picture in it
    .article = Only this article, by its slug, in the one file
    .site = The viewer: the folder dist that comes with this program
    .url = Where the site will lie, such as https://example.org/news/, for feeds, sitemaps and search engines (default: the publication's own "url")
    .keep-going = Leave articles with errors out and build the rest
    .keep-releases = For how many further builds the files stay that pages which are open may still ask for
    .compress = Which files get a packed one (.br) beside them, for hosts that send those
    .keep-previous = When the former site stays beside the new one, in a hidden folder (.NAME.before): the next build then has less to do
    .threads = How many things are done at a time (default: one for each processor)
terminal-compress =
    .nothing = None
    .viewer = The viewer's own, which every reader loads
    .everything = Every text too
terminal-keep-previous =
    .always = Always
    .large = Where the site has 5,000 files or more
    .never = Never

# Results.
terminal-summary = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
    .none = no problems
    .mends-it = { $summary }; --fix mends it
    .mends-all = { $summary }; --fix mends them
    .mends-some = { $summary }; --fix mends { $some } of them
terminal-total = { $publications ->
        [one] 1 publication
       *[other] { $publications } publications
    }: { $summary }
    .parts = { $publications ->
            [one] 1 publication
           *[other] { $publications } publications
        } ({ $parts ->
            [one] one more file is named by another and was checked with it
           *[other] { $parts } more files are named by others and were checked with them
        }): { $summary }
terminal-unreadable = { $name } can't be read: { $why }
    .output = standard output can't be written: { $why }
    .input = standard input can't be read: { $why }
    .folder = the folder { $name } can't be read: { $why }
    .pattern = { $name } can't be read as a pattern: { $why }
    .fault = Warta fails at it, which is a fault of the program
    .not-local = it is not a local file, and nothing is fetched
terminal-reason =
    .not-found = there is no such file or folder
    .denied = it is not permitted
    .folder = it is a folder
    .full = the disk is full
terminal-no-files = there is no .json file in the folder { $name }
    .pattern = no file matches { $name }
terminal-no-code = there is no code { $asked }
    .all = All codes: warta explain
    .near = Did you mean one of these?
terminal-wrote = wrote { $path }
    .exists = { $path } is there already, and nothing was changed: name another folder
    .nothing = { $path } is there already, and nothing was written
    .unwritable = { $path } can't be written: { $why }
terminal-next = Next: change { $path } in a text editor, and
    .serve = {"  "}warta serve { $folder }    shows it in the browser, and again after each save
    .check = {"  "}warta check { $folder }    says what is wrong with it
    .after-text = Next:
    .check-text = {"  "}warta check { $folder }    says the same again, with the places in { $path }
terminal-uncut = { $path } has errors, and was not cut: warta check { $path } names them
    .few = { $path } has no more than { $articles } articles, and was not cut
terminal-mended = mended { $place }: { $code } { $title }: { $what }
    .more = mended { $name }: and { $more } more
    .hidden = what it holds is not shown here
    .added = added { $text }
    .removed = removed { $text }
terminal-not-mended = { $name } was not mended: { $why }
    .outside = { $name } was not mended, because it is not in the folder of the publication: to mend it too, name it behind --fix
    .encoding = { $name } was not mended, because it is not in UTF-8: save it as UTF-8 first
    .again = { $name } was not mended to the end, because what is left comes up again and again: please mend it by hand
    .protected = the file is write-protected
    .changed = somebody else has changed it meanwhile

# warta build.
terminal-progress =
    .reading = reading, { $done } of { $bundles } bundles
    .read = drawing { $pages } pages
    .drawn = drawing, { $done } of { $pages } pages
    .replacing = putting { $files } files in their place
terminal-left-out = the article { $slug } is left out
terminal-absent = { $page } names { $name }, which is not there
    .refused = { $page } names { $name }, which is not published: { $why }
    .home = the home page
terminal-former-site = { $folder } holds the former site and can't be removed; remove it yourself, texts that were taken back may be in it
terminal-url = the publication's "url" leads to { $host }, which no reader can reach; feeds, sitemaps and shared links name it: correct it in the bundle's "site", or give --url
    .none = the publication's "url" is not known, so there are no feeds and no sitemaps; write it into the bundle's "site", or give --url
terminal-built = { $pages } pages in { $files } files are in { $folder }
    .same = nothing has changed since the last build
    .file = { $pages ->
            [one] 1 page
           *[other] { $pages } pages
        }, { $whole }.{ $tenth } MB, are in { $file }
    .large = the file is { $whole }.{ $tenth } MB long: many mail programs refuse that, and phones take long to open it; --article takes one article out, smaller pictures help most
    .without = { $file } is not in the file: { $why }
    .nothing = { $summary }; nothing was built
    .no-article = every article has errors, so that --keep-going would leave a site without any; nothing was built
terminal-warnings = { $all ->
        [one] there is 1 warning
       *[other] there are { $all } warnings
    }
    .some = there are { $all } warnings; `warta check` shows them all

# warta serve.
terminal-address = { $address } shows { $name }; Ctrl-C ends it
    .preview = { $address }preview/ is the editor's page
    .open-to-all = everybody in your network can read every file in the folders below that is not hidden, drafts included
    .drafts = { $drafts ->
            [one] 1 draft is shown too; readers never get it (--no-drafts)
           *[other] { $drafts } drafts are shown too; readers never get them (--no-drafts)
        }
    .no-reports = the system does not report changes ({ $why })
    .watching = watching { $folders }
    .looking = looking every second at { $folders }
    .stopped = stopped
    .no-browser = no browser can be started ({ $why }); open { $address } yourself
    .several = { $count } bundles
terminal-not-served = no server can be started: { $why }
    .host = --host { $host } is not an address of this machine
    .interrupt = Ctrl-C can't be listened for: { $why }
    .port = can't serve on port { $port }: { $why }
    .ports = no port from { $first } to { $last } is free; name one with --port
    .input = standard input can't be watched; name a file or a folder
    .no-file = there is no file { $name }
terminal-no-viewer = the files of the viewer are not here. They come with this program in the folder dist (from the sources, ./dev dist writes them). Name it: warta serve --site dist … (or set WARTA_SITE, or put them into a folder named site beside this program)
    .no-page = { $folder } is not a built site: there is no index.html in it
    .no-bundle = { $folder }/index.html names no bundle (link#warta-bundle)
    .elsewhere = { $folder }/index.html takes its bundle from { $address }, which can't be replaced here. Use a site whose bundle is one of its own files
    .unfit = { $folder }/index.html takes its bundle from { $address }
terminal-served =
    .fault = it can't be checked, because of a fault in Warta
    .missing = there is no such file in the folder that is served
    .unreadable = it can't be read
    .file = this file can't be read
    .again = The page shows it again as soon as it is there.

# warta new --from.
terminal-text =
    .empty = { $name }: there is no word in it
    .kind = { $name }: { $why }. Copy its text into a text file, and take that
    .marked = { $name }: this is JSON or a web page, not a plain text; `warta check` says what is wrong with it
    .wrote = wrote { $path }, of { $name }:
    .line = {"  "}line { $line }: { $said }
    .part = { $field } { $value }
    .paragraphs = {"  "}paragraphs and items: { $paragraphs }
    .look = To be looked at:
terminal-note =
    .proposed-headline = the headline is proposed: it is the first sentence. Write one, and the slug after it
    .capital-headline = the headline is in capitals alone. Write it in small letters, with capitals where they belong
    .no-year = no date of publication: { $text } has no year. If it was that day, write "published": "{ $pattern }" with the year in place of YYYY
    .no-date = no date of publication. Write it, for example "published": "2024-05-01"
    .tags-together = { $tag } may be several tags. If so, write [{ $tags }]
    .lone-mark = a quotation mark without its partner was left as it is: { $text }
    .credit-in-text = { $text } reads like a line for a field, but not for certain. It stands in the text
    .copied-line = { $text } was not written for readers: it came along from a page or a letter. Take it out of the text
    .own-label = the text calls itself { $text }. Say who sent it ("source"), or what it is ("genre")
    .chat-marks = { $text } has the marks of a chat program, which readers see as they are
    .several-articles = these may be several articles. They became one, and no name was taken for all of it; make an article of each
    .old-encoding = the text is not UTF-8 and was read as Windows-1252. Look at accents and quotation marks
    .lost-characters = some characters could not be read, and became �. Look for them
terminal-field = { $field }
