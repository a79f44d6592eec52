// Keys and certificates by OpenSSL.
#include "support/tls_identity.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <string_view>

#include "base/assert.hpp"

namespace etalase::test {

namespace {

constexpr long k_an_hour = 3600, k_a_day = 24 * k_an_hour;

struct PartsReleaser {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
  void operator()(BIO* bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, PartsReleaser>;
using Certificate = std::unique_ptr<X509, PartsReleaser>;

void extend(X509* certificate, int what, const char* value) {
  const std::unique_ptr<X509_EXTENSION, PartsReleaser> extension(X509V3_EXT_conf_nid(nullptr, nullptr, what, value));
  ETALASE_ASSERT(extension != nullptr);
  ETALASE_ASSERT(X509_add_ext(certificate, extension.get(), -1) == 1);
}

Certificate sign_own(EVP_PKEY* key) {
  Certificate certificate(X509_new());
  auto* made = certificate.get();
  X509_set_version(made, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
  X509_gmtime_adj(X509_getm_notBefore(made), -k_an_hour);
  X509_gmtime_adj(X509_getm_notAfter(made), k_a_day);
  X509_set_pubkey(made, key);
  auto* name = X509_get_subject_name(made);
  const std::string_view common = "galeri";
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(common.data()),
                             static_cast<int>(common.size()), -1, 0);
  X509_set_issuer_name(made, name);
  extend(made, NID_basic_constraints, "critical,CA:TRUE");
  extend(made, NID_subject_alt_name, "IP:127.0.0.1,DNS:galeri.example.id");
  ETALASE_ASSERT(X509_sign(made, key, EVP_sha256()) > 0);
  return certificate;
}

int choose_http2(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                 unsigned offered_size, void*) {
  static constexpr std::array<unsigned char, 3> k_http2 = {2, 'h', '2'};
  unsigned char* found = nullptr;
  const int match =
      SSL_select_next_proto(&found, size, k_http2.data(), unsigned{k_http2.size()}, offered, offered_size);
  *chosen = found;
  return match == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

}  // namespace

TlsIdentity::TlsIdentity() : m_context(SSL_CTX_new(TLS_server_method())) {
  const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
  ETALASE_ASSERT(key != nullptr);
  const auto certificate = sign_own(key.get());
  ETALASE_ASSERT(SSL_CTX_use_certificate(m_context.get(), certificate.get()) == 1);
  ETALASE_ASSERT(SSL_CTX_use_PrivateKey(m_context.get(), key.get()) == 1);
  SSL_CTX_set_alpn_select_cb(m_context.get(), choose_http2, nullptr);
  SSL_CTX_set_mode(m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  const std::unique_ptr<BIO, PartsReleaser> file(BIO_new_file(ca_file().c_str(), "w"));
  ETALASE_ASSERT(PEM_write_bio_X509(file.get(), certificate.get()) == 1);
}

}  // namespace etalase::test
