// Signing keys as TUF metadata names them: public halves that verify, private halves that sign.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace etalase::trust {

// OpenSSL's key, named only in keys.cpp.
struct KeyHandle;

// A key object of root or delegations. A value; cheap to copy; safe to share between threads.
class PublicKey {
 public:
  // Reads {"keytype","scheme","keyval":{"public"}}; a scheme or a key we cannot use is kept, yet never verifies.
  // Kind corrupt when the object has not that form.
  [[nodiscard]] static base::Result<PublicKey> from_json(const base::Json& object);

  // Returns the SHA-256 of the object's canonical JSON, 64 hex digits: the id our publisher gives it.
  [[nodiscard]] const std::string& id() const { return m_id; }
  // Returns the object as it was read, unknown members included.
  [[nodiscard]] const base::Json& json() const { return m_json; }
  // Returns what makes two keys the same key, whatever ids or spellings they go by.
  [[nodiscard]] const std::string& identity() const { return m_identity; }
  // Tells whether the signature (hex) over the message is this key's: ed25519, ecdsa-sha2-nistp256 and
  // rsassa-pss-sha256 (2048 bits and more). False for anything malformed.
  [[nodiscard]] bool verify(std::string_view message, std::string_view signature_hex) const;

 private:
  friend class PrivateKey;
  base::Json m_json;
  std::string m_id;
  std::string m_identity;
  std::shared_ptr<const KeyHandle> m_handle;
};

// An Ed25519 key that signs. A value; the secret lives in OpenSSL's memory, which wipes it when the last copy goes.
class PrivateKey {
 public:
  // Makes a new key from the system's randomness.
  [[nodiscard]] static PrivateKey generate();
  // Loads a PKCS#8 PEM. Kinds: locked when a passphrase is missing or wrong, corrupt when it is no Ed25519 key.
  [[nodiscard]] static base::Result<PrivateKey> from_pem(std::string_view pem,
                                                         std::optional<std::string_view> passphrase = std::nullopt);

  [[nodiscard]] const PublicKey& public_key() const { return m_public; }
  // Writes PKCS#8 PEM in the clear; the caller keeps the file at mode 0600.
  [[nodiscard]] std::string to_pem() const;
  // Writes PKCS#8 PEM encrypted by AES-256 under scrypt; an empty passphrase is a bug.
  [[nodiscard]] std::string to_encrypted_pem(std::string_view passphrase) const;
  // Signs; returns 128 hex digits.
  [[nodiscard]] std::string sign(std::string_view message) const;

 private:
  PrivateKey() = default;
  static PrivateKey from_handle(std::shared_ptr<const KeyHandle> handle);
  PublicKey m_public;
  std::shared_ptr<const KeyHandle> m_handle;
};

}  // namespace etalase::trust
