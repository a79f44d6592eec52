// A certificate for test servers, made anew for each of them.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "support/temp_dir.hpp"

namespace etalase::test {

// Vouches for itself as 127.0.0.1 and galeri.example.id, for a day; its own authority.
class TlsIdentity {
 public:
  TlsIdentity();

  // What servers need, which take HTTP/2 alone; belongs to the identity.
  [[nodiscard]] SSL_CTX* context() const { return m_context.get(); }
  // The certificate as PEM, for clients that shall trust it.
  [[nodiscard]] std::string ca_file() const { return m_dir / "ca.pem"; }

 private:
  struct Releaser {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };

  TempDir m_dir;
  std::unique_ptr<SSL_CTX, Releaser> m_context;
};

}  // namespace etalase::test
