/** Tests that look at the service as a person does, in Chromium. */
package kz.patronat.browser;
