#!/bin/sh
# A file for each run; what is older than thirty days goes once the new one is there. Run by parley-backup.service.
set -eu
folder=/var/backups/parley
parley store backup -o "$folder/parley-$(date +%Y-%m-%dT%H%M%S).db"
find "$folder" -name 'parley-*.db' -mtime +30 -delete
