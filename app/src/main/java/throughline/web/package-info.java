/// The shell of every page: layout, languages, words, numbers, headers, errors, files. It knows the version
/// and the profile of the Region and no other word of the domain.
///
/// A page is one handler that takes a [throughline.web.Visit] and returns one record that is a
/// [throughline.web.Page]. The record is rendered through the template of its name
/// (`throughline.browse.HomePage` through `browse/HomePage.jte`) or, for `Accept: application/json` or
/// `?format=json`, written as JSON. Words come from `messages/*_en.properties` and `messages/*_es.properties`.
@NullMarked
package throughline.web;

import org.jspecify.annotations.NullMarked;
